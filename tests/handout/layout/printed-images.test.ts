import { type PDFArray, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { useBrowser } from "../../helpers/browser.ts";
import { useRenderer } from "../../helpers/make-handout.ts";

const make = useRenderer();
const openPage = useBrowser();

/** An image of the browser's: red on the left, blue on the right, the lower quarter cut out. */
async function picture(width: number, height: number, type: "jpeg" | "png"): Promise<Buffer> {
  const page = await openPage();
  const address = await page.evaluate(
    ([w, h, kind]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: w, height: h });
      const context = canvas.getContext("2d")!;
      for (const [x, colour] of [
        [0, "red"],
        [w / 2, "blue"],
      ] as const) {
        context.fillStyle = colour;
        context.fillRect(x, 0, w / 2, h * 0.75);
      }
      return canvas.toDataURL(`image/${kind}`);
    },
    [width, height, type] as const,
  );
  return Buffer.from(address.split(",")[1]!, "base64");
}

/** EXIF that says: turn me by a quarter to the right (orientation 6). */
function turned(jpeg: Buffer): Buffer {
  const exif = Buffer.from(
    "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000" + "00000000",
    "hex",
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from("ffe1", "hex"), length, exif, jpeg.subarray(2)]);
}

async function imagesOf(bytes: Uint8Array) {
  const { context } = await PDFDocument.load(bytes);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const value = (name: string) => object.dict.get(PDFName.of(name)) as PDFArray | undefined;
    if (String(value("Subtype")) !== "/Image") return [];
    const size = `${value("Width")}x${value("Height")}`;
    return [
      {
        size,
        filter: String(value("Filter")),
        hasMask: value("SMask") !== undefined,
        bytes: object.contents,
      },
    ];
  });
}

/** The colours, as red, green, blue, in the middle of the upper and of the middle part of a JPEG. */
async function coloursOf(jpeg: Uint8Array): Promise<number[][]> {
  const page = await openPage();
  return page.evaluate(async (base64) => {
    const image = Object.assign(new Image(), { src: `data:image/jpeg;base64,${base64}` });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 100, height: 100 });
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0, 100, 100);
    return [25, 75].map((y) => [...context.getImageData(60, y, 1, 1).data.slice(0, 3)]);
  }, Buffer.from(jpeg).toString("base64"));
}

it("pictures are printed with at most 300 dpi, each once, as what they are and the right way up", async () => {
  const files: Record<string, Uint8Array> = {
    "large.jpg": await picture(2000, 1000, "jpeg"),
    "turned.jpg": turned(await picture(2400, 1200, "jpeg")),
    "small.jpg": await picture(320, 160, "jpeg"),
    "clear.png": await picture(1600, 800, "png"),
  };
  const show = (name: string, width: number) => `Words.\n\n![](${name}){alt="So." width=${width}px}\n\n`;
  const parts = Array.from(
    { length: 66 },
    (_, at) => `## Question ${at}?\n\n${at === 1 || at === 65 ? show("large.jpg", 288) : ""}Words.`,
  );
  const others = show("turned.jpg", 192) + show("small.jpg", 288) + show("clear.png", 288);
  const source = `---\ntitle: Pictures\nhandout: { paper: A5, questions: page }\n---\n\n${parts.join("\n\n")}\n\n${others}`;
  const { bytes, findings, pages } = await make(source, { imageBytes: (src) => files[src] });
  expect(findings).toEqual([]);
  expect(pages).toBeGreaterThan(66);
  const images = await imagesOf(bytes);
  const told = images.map(({ size, filter, hasMask }) => `${size} ${filter}${hasMask ? " with a mask" : ""}`);
  expect(told.sort()).toEqual([
    "320x160 /DCTDecode",
    "600x1200 /DCTDecode",
    "900x450 /DCTDecode",
    "900x450 /FlateDecode",
    "900x450 /FlateDecode with a mask",
  ]);
  // What is not too large comes as it is.
  expect(images.some((image) => Buffer.from(image.bytes).equals(files["small.jpg"]!))).toBe(true);
  const [[red, , blue], [redBelow, , blueBelow]] = (await coloursOf(
    images.find(({ size }) => size === "600x1200")!.bytes,
  )) as [number[], number[]];
  expect([red! > 200, blue! < 50, redBelow! < 50, blueBelow! > 200]).toEqual([true, true, true, true]);
});
