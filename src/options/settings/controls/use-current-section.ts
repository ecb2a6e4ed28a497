import { useEffect, useState } from 'preact/hooks';
import { SETTINGS_SECTIONS, type SettingsSectionId } from '../settings-sections';

/** A section is in view when its title is in this part of the window's height, counted from the top. */
const TOP_PART = 1 / 3;

/** The section of the settings in view; at the end of the page, the last one. */
export function useCurrentSection(): SettingsSectionId {
  const [current, setCurrent] = useState<SettingsSectionId>(SETTINGS_SECTIONS[0][0]);
  useEffect(() => {
    const page = new AbortController();
    let frame = 0;
    const update = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(findSectionInView()));
    };
    update();
    for (const type of ['scroll', 'resize'])
      addEventListener(type, update, { passive: true, signal: page.signal });
    return () => {
      page.abort();
      cancelAnimationFrame(frame);
    };
  }, []);
  return current;
}

function findSectionInView(): SettingsSectionId {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  // One pixel, because a zoomed page scrolls by parts of pixels.
  const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
  const isAbove = ([id]: (typeof SETTINGS_SECTIONS)[number]) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && (isAtEnd || top < clientHeight * TOP_PART);
  };
  return (SETTINGS_SECTIONS.findLast(isAbove) ?? SETTINGS_SECTIONS[0])[0];
}
