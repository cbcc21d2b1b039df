/** Draws papers: Typst shapes Persian rightly, embeds the font and tags the PDF. */
import { readFileSync } from 'node:fs';
import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler';
import QRCode from 'qrcode';
import type { PaperContent } from './paper';
import { templatePath, templatesFolder } from './templates';

export interface Drawing {
  /** A template of the catalogue, by name. */
  document: string;
  data: PaperContent;
  /** Where the QR code leads. */
  verifyUrl: string;
  /** What the QR code holds behind the address: the paper's own word, signed. */
  sealed?: string;
}

/** A tagged PDF. The content reaches the template as data only, so nothing in it can be read as markup. */
export async function drawPaper({ document, data, verifyUrl, sealed }: Drawing): Promise<Buffer> {
  const qr = await QRCode.toString(sealed ? `${verifyUrl}#${sealed}` : verifyUrl, {
    type: 'svg',
    margin: 0,
    errorCorrectionLevel: 'M',
    color: { dark: '#16323f' },
  });
  const typst = compiler();
  const drawn = typst.compile({
    mainFilePath: templatePath(document),
    inputs: { data: JSON.stringify({ ...data, qr, verify: verifyUrl }) },
  });
  if (!drawn.result) throw new Error(`${document} cannot be drawn: ${whyNot(typst, drawn)}`);
  const pdf = typst.pdf(drawn.result);
  typst.evictCache(papersRemembered);
  return pdf;
}

const papersRemembered = 10;

/** One compiler a process: it holds the fonts, and knows the templates after the first page. */
let made: NodeCompiler | undefined;
function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({ workspace: templatesFolder, fontArgs: [{ fontBlobs: ['Regular', 'Bold'].map(font) }] });
  return made;
}

const font = (weight: string): Buffer => readFileSync(require.resolve(`vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`));

/** The compiler's first complaint: about the template, never about the data in it. */
function whyNot(typst: NodeCompiler, drawn: NodeTypstCompileResult): string {
  const error = drawn.takeDiagnostics();
  const [first] = error ? (typst.fetchDiagnostics(error) as { message: string; path: string }[]) : [];
  return first ? `${first.message} (${first.path})` : 'no reason given';
}
