import { render } from 'preact';
import { Review } from './review';
import { readSubject } from './subject';

const subject = await readSubject(location.hash.slice(1));
const root = document.querySelector('#app');
if (root && 'found' in subject) {
  render(<Review {...subject} />, root);
  await subject.kept?.catch(() => undefined);
} else if (root && 'place' in subject) {
  const { Looking } = await import('./looking');
  render(<Looking glance={subject} />, root);
}
document.documentElement.dataset.ready = '';
