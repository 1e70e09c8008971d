import { startCompare } from "./compare";
import { startCopying } from "./copy";
import { startPopovers } from "./popovers";
import { startReport } from "./report";
import { fetchScripts } from "./scripts";
import { startSections } from "./sections";
import { startSettings } from "./settings-panel";
import { startVertical } from "./vertical";
import { startViewer } from "./viewer";

// Each part finds its own place in the page, and does nothing where there is none.
startVertical();
startSettings();
startSections();
startCopying();
startPopovers();
startCompare();
startReport();
startViewer();
fetchScripts();
