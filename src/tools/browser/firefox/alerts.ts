import type { SystemAccess } from './system-access';

/**
 * Replaces the service that shows desktop notifications. On a machine without such a service Firefox
 * closes each notification at once; with this one they stay until they are closed, and can be clicked.
 */
export async function replaceAlertsService(system: SystemAccess): Promise<void> {
  await system.run(
    `const shown = new Map();
    const close = (name) => {
      shown.get(name)?.observe(null, 'alertfinished', name);
      shown.delete(name);
    };
    const service = {
      QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
      showAlert(alert, listener) {
        shown.set(alert.name, listener);
        listener?.observe(null, 'alertshow', alert.name);
      },
      closeAlert: close,
      teardown() {},
      getHistory: () => [],
      pbmTeardown() {},
    };
    Services.obs.addObserver({
      service,
      observe(_subject, _topic, name) {
        shown.get(name)?.observe(null, 'alertclickcallback', name);
      },
    }, 'companion-press-alert');
    Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
      Services.uuid.generateUUID(), '', '@mozilla.org/alerts-service;1',
      { createInstance: (iid) => service.QueryInterface(iid) },
    );`,
  );
}

/** Clicks a notification. */
export async function clickAlert(system: SystemAccess, name: string): Promise<void> {
  const body = "Services.obs.notifyObservers(null, 'companion-press-alert', args[0]);";
  await system.run(body, name);
}
