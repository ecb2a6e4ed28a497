/**
 * The source of a function `name(element)` for scripts in pages: how an issue names an element, such
 * as `button.plain.small[data-way=link] “Copy”`.
 */
export const ELEMENT_NAME = `const name = (element) => {
  const classes = [...element.classList].map((each) => '.' + each).join('');
  const data = [...element.attributes]
    .filter((each) => each.name === 'name' || each.name === 'id' || each.name.startsWith('data-'))
    .map((each) => '[' + each.name + (each.value && '=' + each.value.slice(0, 24)) + ']');
  const text = element.innerText || element.value || element.placeholder || element.ariaLabel || '';
  const label = text.replace(/\\s+/g, ' ').slice(0, 60);
  return element.tagName.toLowerCase() + classes + data.join('') + (label && ' “' + label + '”');
};`;
