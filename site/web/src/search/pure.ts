// What the tests run without a browser.
export { Bytes, FileError } from "./bytes";
export { dateTerm, numberOf } from "./dates";
export { engineOf } from "./engine";
export { yearOf } from "./facets";
export { Files } from "./files";
export { foldBy, gap, han, word } from "./fold";
export { fieldsOf } from "./match";
export { phrasesOf } from "./phrase";
export { parse } from "./query";
export { inverseLengths, lengthOf, scoreOf, weightOf } from "./rank";
export { marksOf, piecesOf, snippetOf } from "./snippet";
export { filled, fromQuery, isNarrowed, reignOf, toggled, toQuery } from "./state";
