/** Names of the search script that nothing outside of it reads or writes, neither JSON nor the browser: they are shortened when it is bundled. */
export const ownNames =
  /^(points|starts|ends|carriedFrom|carriedTo|isCut|isStart|times|places|postings|carried|isExcluded|phrase|phrases|term|weight|isDone|signed|finish|earliest|latest|ordinals|recordOf|firstPartOf|evaluate|refresh|isExact|isFresh|typed|family|header|scores|original|marks)$/;
