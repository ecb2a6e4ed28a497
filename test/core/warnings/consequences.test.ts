import { describe, expect, test } from 'vitest';
import { type CheckName, createCheckResult } from '../../../src/core/ledger/check-result';
import type { Severity } from '../../../src/core/severity';
import type { Risk } from '../../../src/core/transaction/risks';
import { consequencesOf } from '../../../src/core/warnings/consequences';
import type { RemarkName, Warning, WarningSubject } from '../../../src/core/warnings/warning';

const warn = (subject: WarningSubject, key: string, severity: Severity = 'danger'): Warning => ({
  ...subject,
  key,
  severity,
});
const risk = (name: Risk, severity?: Severity) =>
  warn({ kind: 'risk', risk: name }, name, severity);
const check = (name: CheckName, severity?: Severity) =>
  warn({ kind: 'check', check: createCheckResult(name) }, name, severity);
const remark = (name: RemarkName) => warn({ kind: 'remark', name, parts: [] }, name);
const expected = warn(
  {
    kind: 'simulation',
    failure: { result: 'tecKILLED', resultClass: 'claimed', host: 'node.example' },
  },
  'simulation tecKILLED',
);
const alike = (address: string) =>
  warn(
    { kind: 'look-alike', imitation: { address, known: 'rKnown', name: undefined } },
    `look-alike ${address}`,
  );

const namesOf = (...warnings: Warning[]) => consequencesOf(warnings).map(({ name }) => name);
const keysOf = (...warnings: Warning[]) => consequencesOf(warnings).map(({ key }) => key);

describe('consequencesOf', () => {
  test.each([
    ['no danger', [], [risk('high-fee', 'caution'), check('deposit_auth', 'caution')]],
    ['an account deletion', ['account_delete'], [risk('account-delete')]],
    ['a disabled master key', ['master_key'], [risk('master-key')]],
    ['other keys', ['keys'], [risk('keys')]],
    ['control', ['control'], [risk('control')]],
    ['a partial payment', ['partial_payment'], [risk('partial-payment')]],
    ['a hidden amount', ['hidden_amount'], [risk('hidden-amount')]],
    ['an imitation', ['look_alike'], [alike('rFake')]],
    ['a reported recipient', ['blocked'], [remark('blocked')]],
    ['a missing tag of an exchange', ['no_tag'], [remark('needs-tag')]],
    ['a link text', ['link_text'], [remark('link-text')]],
    ['all funds', ['all_funds'], [check('balance_all')]],
    ['frozen tokens', ['frozen'], [check('issuer_frozen')]],
    ['a refusal', ['refused'], [check('no_line')]],
    ['two refusals once', ['refused'], [check('no_line'), check('balance_short')]],
    ['a failure that a node expects', ['expected_failure'], [expected]],
    ['a failure that is certain', ['refused'], [expected, check('no_line')]],
    ['nothing that keeps it from being sent', [], [remark('secret')]],
    [
      'several, in the order of the warnings',
      ['link_text', 'partial_payment', 'refused'],
      [remark('link-text'), risk('partial-payment'), check('tag_required')],
    ],
  ])('names the consequence of %s', (_name, names, warnings) => {
    expect(namesOf(...warnings)).toEqual(names);
  });

  test('gives a consequence another key when it has other causes', () => {
    expect(keysOf(check('no_line'))).not.toEqual(keysOf(check('balance_short')));
    expect(keysOf(check('no_line'))).not.toEqual(keysOf(check('no_line'), check('ledger_past')));
    expect(keysOf(alike('rFake'))).not.toEqual(keysOf(alike('rOther')));
  });

  test('gives a consequence the same key in another order of its causes', () => {
    expect(keysOf(check('no_line'), check('ledger_past'))).toEqual(
      keysOf(check('ledger_past'), check('no_line')),
    );
  });
});
