import OpenSeadragon from "openseadragon";
import type { Region } from "../../contract/learning";
import type { PictureData } from "../../contract/viewer";

const panShare = 0.25;

// A picture smaller than the window is drawn so many times its size at most: larger, it is a blur.
const mostAtHome = 4;
const leastOfHome = 0.7;

/** One window of OpenSeadragon: pictures side by side, all as high as the highest, seen through the same glass. */
export class Screen {
  readonly viewer: OpenSeadragon.Viewer;
  #pictures: readonly PictureData[] = [];
  /** What was asked for, as long as the reader has not moved: a window of another shape shows more, but means the same. */
  #held: { readonly at: number; readonly region: Region | null } | null = null;

  constructor(element: HTMLElement) {
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.viewer = OpenSeadragon({
      element, drawer: "canvas", showNavigationControl: false, showNavigator: false, tabIndex: -1, keyboardNavEnabled: false,
      // Tiles are plain images: nothing is fetched, so that it works from a disk.
      loadTilesWithAjax: false, crossOriginPolicy: false,
      visibilityRatio: 0.4, minZoomImageRatio: leastOfHome, maxZoomPixelRatio: 4, immediateRender: false, imageLoaderLimit: 6,
      animationTime: isStill ? 0 : 0.7, springStiffness: 7, zoomPerClick: 1.6,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true }, gestureSettingsTouch: { pinchRotate: false, flickEnabled: !isStill },
    });
    for (const moved of ["canvas-drag", "canvas-scroll", "canvas-pinch", "canvas-double-click"] as const) this.viewer.addHandler(moved, () => this.#release());
    this.viewer.addHandler("after-resize", () => this.#held && this.fit(this.#held.at, this.#held.region, true));
  }

  /** Shows pictures side by side; true when all of them opened. */
  async show(pictures: readonly PictureData[]): Promise<boolean> {
    this.#pictures = pictures;
    let x = 0;
    const placed = pictures.map((picture) => {
      const width = picture.width / picture.height;
      const at = x;
      x += width;
      return { tileSource: tileSource(picture), x: at, y: 0, width };
    });
    return new Promise((resolve) => {
      this.viewer.addOnceHandler("open", () => resolve(this.viewer.world.getItemCount() === placed.length));
      this.viewer.addOnceHandler("open-failed", () => resolve(false));
      this.viewer.open(placed);
    });
  }

  /** The part of a picture that is in sight, in its pixels; null when nothing of it is. */
  regionOf(at: number): Region | null {
    const [item, picture] = [this.#item(at), this.#pictures[at]];
    if (!item || !picture) return null;
    if (this.#held?.region && this.#held.at === at) return within(this.#held.region, picture);
    const { x, y, width, height } = item.viewportToImageRectangle(this.viewer.viewport.getBounds().getBoundingBox());
    const many = picture.width / item.getContentSize().x;
    return within({ x: x * many, y: y * many, width: width * many, height: height * many }, picture);
  }

  /** Moves a region of a picture into sight, or everything for null. */
  fit(at: number, region: Region | null, isAtOnce: boolean): void {
    this.#held = { at, region };
    const box = region ? this.boxOf(at, region) : null;
    if (box) this.viewer.viewport.fitBounds(box, isAtOnce);
    else this.#goHome(isAtOnce);
  }

  #goHome(isAtOnce: boolean): void {
    const { viewport } = this.viewer;
    const [item, picture] = [this.#item(0), this.#pictures[0]];
    const home = viewport.getHomeZoom();
    const times = item && picture ? (item.viewportToImageZoom(home) * item.getContentSize().x) / picture.width : 1;
    const share = times > mostAtHome ? mostAtHome / times : 1;
    // Its types do not know that it asks for this at each turn.
    Object.assign(viewport, { minZoomImageRatio: leastOfHome * share });
    viewport.goHome(isAtOnce);
    if (share < 1) viewport.zoomTo(home * share, undefined, isAtOnce);
  }

  /** Frames a region of a picture. It goes with the next pictures. */
  mark(at: number, region: Region): void {
    const location = this.boxOf(at, region);
    const frame = document.createElement("div");
    frame.className = "viewer-mark";
    if (location) this.viewer.addOverlay({ element: frame, location });
  }

  /** A region of a picture in the coordinates of the window. */
  boxOf(at: number, { x, y, width, height }: Region): OpenSeadragon.Rect | null {
    const [item, picture] = [this.#item(at), this.#pictures[at]];
    if (!item || !picture) return null;
    const many = item.getContentSize().x / picture.width;
    return item.imageToViewportRectangle(x * many, y * many, width * many, height * many);
  }

  /** The picture at a point of the window, and the point in its pixels; null beside all of them. */
  at(point: OpenSeadragon.Point): { readonly picture: number; readonly x: number; readonly y: number } | null {
    for (let picture = 0; picture < this.#pictures.length; picture++) {
      const [item, data] = [this.#item(picture), this.#pictures[picture]];
      if (!item || !data) continue;
      const where = item.viewerElementToImageCoordinates(point);
      const many = data.width / item.getContentSize().x;
      if (where.x >= 0 && where.y >= 0 && where.x * many <= data.width && where.y * many <= data.height) return { picture, x: where.x * many, y: where.y * many };
    }
    return null;
  }

  /** How many pixels of the screen one of the picture takes; 1 is its own size. */
  enlargement(at: number): number {
    const [item, picture] = [this.#item(at), this.#pictures[at]];
    if (!item || !picture) return 1;
    return (item.viewportToImageZoom(this.viewer.viewport.getZoom(true)) * item.getContentSize().x) / picture.width;
  }

  /** The width of a picture in its own pixels. */
  widthOf(at: number): number {
    return this.#pictures[at]?.width ?? 1;
  }

  zoomBy(factor: number): void {
    this.#release();
    this.viewer.viewport.zoomBy(factor);
    this.viewer.viewport.applyConstraints();
  }

  /** One pixel of the picture to one of the screen. */
  zoomToPixels(at: number): void {
    this.zoomBy(1 / this.enlargement(at));
  }

  /** Moves the window over the picture; 1 is to the right and down. */
  pan(right: number, down: number): void {
    this.#release();
    const { viewport } = this.viewer;
    const { width, height } = viewport.getBoundsNoRotate();
    viewport.panBy(new OpenSeadragon.Point(right * width * panShare, down * height * panShare).rotate(-viewport.getRotation()));
    viewport.applyConstraints();
  }

  close(): void {
    this.viewer.destroy();
  }

  #release(): void {
    this.#held = null;
  }

  #item(at: number): OpenSeadragon.TiledImage | undefined {
    return at >= 0 && at < this.viewer.world.getItemCount() ? this.viewer.world.getItemAt(at) : undefined;
  }
}

/** The part of a region that lies in the picture; null for none. */
function within(region: Region, picture: PictureData): Region | null {
  const [x, y] = [Math.max(0, region.x), Math.max(0, region.y)];
  const [width, height] = [Math.min(picture.width, region.x + region.width) - x, Math.min(picture.height, region.y + region.height) - y];
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** A picture for OpenSeadragon, with all it has to know: it asks for no description. */
function tileSource({ width, height, tiles, files }: PictureData): object {
  const address = (path: string): string => new URL(path, document.baseURI).href;
  if (!tiles) return { type: "legacy-image-pyramid", levels: files.map((file) => ({ ...file, url: address(file.src) })) };
  return {
    "@context": "http://iiif.io/api/image/3/context.json", id: address(tiles.base).replace(/\/$/u, ""), type: "ImageService3", protocol: "http://iiif.io/api/image",
    profile: "level0", width, height, sizes: files.map((file) => ({ width: file.width, height: file.height })), tiles: [{ width: tiles.side, height: tiles.side, scaleFactors: tiles.scales }],
  };
}
