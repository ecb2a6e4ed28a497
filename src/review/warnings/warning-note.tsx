import type { ComponentChildren } from 'preact';
import type { Warning } from '../../core/warnings/warning';
import { Note } from '../../ui/components/note';
import { checkText } from './check-text';
import { encodingProblemText } from './encoding-problem-text';
import { ExpectedFailureText } from './expected-failure-text';
import { LookAlike } from './look-alike';
import { remarkText } from './remark-text';
import { riskText } from './risk-text';
import { TokenImitationText } from './token-imitation';

/** One warning in words. A danger is read out when it appears. */
export function WarningNote({ warning }: { warning: Warning }) {
  const { severity } = warning;
  const role = severity === 'danger' ? ({ role: 'alert' } as const) : {};
  return (
    <Note severity={severity} {...role} {...markOf(warning)}>
      {contentOf(warning)}
    </Note>
  );
}

function contentOf(warning: Warning): ComponentChildren {
  switch (warning.kind) {
    case 'encoding':
      return encodingProblemText(warning.problem);
    case 'look-alike':
      return <LookAlike imitation={warning.imitation} />;
    case 'token':
      return <TokenImitationText imitation={warning.imitation} />;
    case 'risk':
      return riskText(warning.risk, warning.network);
    case 'check':
      return checkText(warning.check);
    case 'simulation':
      return <ExpectedFailureText failure={warning.failure} />;
    case 'remark':
      return remarkText(warning.name, warning.parts);
  }
}

/** The attribute by which tests and styles find the note of a warning. */
function markOf(warning: Warning) {
  switch (warning.kind) {
    case 'encoding':
      return { 'data-fault': warning.problem.kind };
    case 'look-alike':
      return { 'data-risk': warning.kind };
    case 'token':
      return { 'data-token': warning.imitation.token.issuer };
    case 'risk':
      return { 'data-risk': warning.risk };
    case 'check':
      return { 'data-check': warning.check.name };
    case 'simulation':
      return { 'data-expects': warning.failure.result };
    case 'remark':
      return { 'data-risk': warning.name };
  }
}
