// Every widget is documented in the same sections, so that a reader finds the same thing at the same place.

export const SECTIONS = ['Playground', 'Overview', 'Anatomy', 'States', 'Options', 'Behaviors', 'Accessibility'];

const sectionOf = (name) => name.split(':')[0].trim();

/** @param {{ type: string, title: string, name: string }[]} entries of the story index @returns {{ title: string, faults: string[] }[]} by widget */
export function sectionFaults(entries) {
  const stories = entries.filter(({ type, title }) => type === 'story' && title.startsWith('Widgets/'));
  return [...new Set(stories.map(({ title }) => title))].map((title) => {
    const named = stories.filter((story) => story.title === title).map(({ name }) => sectionOf(name));
    const missing = SECTIONS.filter((section) => !named.includes(section)).map((section) => `has no story in the section ${section}`);
    const strange = [...new Set(named)].filter((section) => !SECTIONS.includes(section)).map((section) => `“${section}” is not one of the fixed sections`);
    // Where a story stands out of order, the sections are not the reader's map any more.
    const order = [...named].map((section) => SECTIONS.indexOf(section)).filter((place) => place >= 0);
    const turned = order.some((place, i) => i > 0 && place < order[i - 1]) ? [`its stories do not stand in the order ${SECTIONS.join(', ')}`] : [];
    const docs = entries.some((entry) => entry.type === 'docs' && entry.title === title) ? [] : ['has no page of documentation (tags: autodocs)'];
    return { title, faults: [...missing, ...strange, ...turned, ...docs] };
  });
}
