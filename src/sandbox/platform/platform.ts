import { randomUUID } from 'node:crypto';
import type { CancelReason } from '../payloads/cancel-reason';
import { cancelReason } from '../payloads/cancel-reason';
import type { PayloadRecord } from '../payloads/record';
import type { PayloadRequest } from '../payloads/request';
import { isSpecialType } from '../payloads/transaction-types';
import { ApiError } from '../state/api-error';
import type { Application } from '../state/application';
import { Channels } from '../state/channels';
import type { Clock } from '../state/clock';
import type { Session } from '../state/jwt';
import type { Switches } from '../state/switches';
import { Device } from './device';
import { Directory } from './directory';
import { PlatformEvents } from './events';
import { UserTokens } from './user-tokens';

/** The state of the platform: applications, payloads, user tokens and the user's device. */
export class Platform {
  readonly applications: Application[];
  readonly channels = new Channels();
  readonly events = new PlatformEvents();
  readonly tokens: UserTokens;
  readonly device: Device;
  readonly directory = new Directory();
  /** Destinations refused with code 609 (§3.7). */
  readonly blacklist = new Set<string>();
  #payloads = new Map<string, PayloadRecord>();
  #expiryTimers = new Map<string, () => void>();
  #posts = 0;

  constructor(
    readonly clock: Clock,
    readonly switches: Switches,
    applications: Application[],
  ) {
    this.applications = applications;
    this.tokens = new UserTokens(clock, switches);
    this.device = new Device(clock, switches);
  }

  /** Every payload, oldest first. */
  payloads(): PayloadRecord[] {
    return [...this.#payloads.values()];
  }

  findPayload(uuid: string): PayloadRecord | undefined {
    return this.#payloads.get(uuid.toLowerCase());
  }

  /** The payload with this custom identifier; without `applicationUuid` of any application. */
  findByIdentifier(identifier: string, applicationUuid?: string): PayloadRecord | undefined {
    return this.payloads().find(
      (record) =>
        record.request.customMeta.identifier === identifier &&
        (applicationUuid === undefined || record.applicationUuid === applicationUuid),
    );
  }

  findApplication(uuid: string): Application | undefined {
    return this.applications.find((application) => application.uuid === uuid.toLowerCase());
  }

  /** Registers an application, or replaces the one with the same uuid. */
  setApplication(application: Application): void {
    const at = this.applications.findIndex((known) => known.uuid === application.uuid);
    if (at === -1) this.applications.push(application);
    else this.applications[at] = application;
  }

  /** Number of accepted POST payload calls, without sign-ins through OAuth. */
  postCount(): number {
    return this.#posts;
  }

  /** Base of every generated URL, e.g. `https://xumm.app` (§7.1). */
  get baseUrl(): string {
    return `https://${this.switches.publicHost}`;
  }

  /**
   * Stores a payload and pushes it when there is someone to push to (§3.3, §5).
   * @throws ApiError 409 for a used identifier, 609, or the special-type code.
   */
  create(
    application: Application,
    request: PayloadRequest,
    source: {
      createdBy: PayloadRecord['createdBy'];
      uuid?: string;
      session?: Session | null;
      onScreen?: boolean;
    },
  ): PayloadRecord {
    this.#check(application, request);
    const now = this.clock.now();
    const expiresAt = now + request.expireMinutes * 60_000;
    const value = source.session?.usertoken_uuidv4 ?? request.userToken;
    const token = value ? this.tokens.find(value, application.uuid) : undefined;
    const record: PayloadRecord = {
      uuid: source.uuid ?? randomUUID(),
      applicationUuid: application.uuid,
      createdBy: source.createdBy,
      isOnScreen: source.onScreen ?? true,
      request,
      createdAt: now,
      originalExpiresAt: expiresAt,
      expiresAt,
      cancelled: false,
      openedAt: null,
      origin: null,
      pageShown: false,
      pushed: this.tokens.isLive(token) && this.device.acceptPush(token.account),
      userAccount: source.session?.sub ?? token?.account ?? null,
      resolution: null,
    };
    this.#payloads.set(record.uuid, record);
    if (source.createdBy !== 'oauth') this.#posts += 1;
    this.#expiryTimers.set(
      record.uuid,
      this.clock.setTimer(expiresAt, () => {
        this.channels.publish(record.uuid, { expired: true });
        // A cancelled payload still gets the expired frame of this timer (§3.5).
        this.events.emit(record.cancelled ? 'changed' : 'expired', record);
      }),
    );
    this.events.emit('created', record);
    if (record.pushed) this.events.emit('pushed', record);
    return record;
  }

  /** Cancels the payload if its reason is OK; returns the reason (§3.5). */
  cancel(record: PayloadRecord): CancelReason {
    const reason = cancelReason(record, this.clock.now());
    if (reason !== 'OK') return reason;
    record.cancelled = true;
    record.expiresAt = this.clock.now();
    if (this.switches.cancelFrame === 'expired') {
      this.channels.publish(record.uuid, { expired: true });
    }
    this.events.emit('cancelled', record);
    return reason;
  }

  /** Ends the expiry timer, so that a resolved payload gets no expired frame; emits `resolved`. */
  completeResolve(record: PayloadRecord): void {
    this.#expiryTimers.get(record.uuid)?.();
    this.#expiryTimers.delete(record.uuid);
    this.events.emit('resolved', record);
  }

  #check(application: Application, request: PayloadRequest): void {
    const { identifier } = request.customMeta;
    if (identifier !== null && this.findByIdentifier(identifier, application.uuid)) {
      throw new ApiError(409, this.switches.duplicateIdentifierStatus);
    }
    const destination = request.txjson.Destination;
    if (typeof destination === 'string' && this.blacklist.has(destination)) throw new ApiError(609);
    if (isSpecialType(request.txjson.TransactionType) && !application.specialTypesAllowed) {
      throw new ApiError(this.switches.specialTypeErrorCode);
    }
  }
}
