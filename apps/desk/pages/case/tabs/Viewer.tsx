import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSay } from '#ui/Language';
import { Press } from '../../../kit/Press';
import { Skeleton } from '../../../kit/Skeleton';
import { words } from '../case.words';

interface ViewerProps {
  fileId: string;
  trackingCode: string;
  title: string;
}

const zooms = [0.5, 0.75, 1, 1.5, 2, 3, 4];

/** One document: a picture can be made larger and turned, a PDF opens in the browser's own viewer. */
export function Viewer({ fileId, trackingCode, title }: ViewerProps): ReactNode {
  const say = useSay();
  const address = `/api/files/${fileId}?dossier=${trackingCode}`;
  const file = useFile(address);
  const [zoom, setZoom] = useState(2);
  const [quarter, setQuarter] = useState(0);
  const isPicture = file?.type.startsWith('image/');
  return (
    <section className="viewer" aria-label={title}>
      <div className="row viewer-acts">
        {isPicture ? (
          <>
            <Press look="quiet" onPress={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}>
              {say(words.zoomIn)}
            </Press>
            <Press look="quiet" onPress={() => setZoom(Math.max(0, zoom - 1))}>
              {say(words.zoomOut)}
            </Press>
            <Press look="quiet" onPress={() => setQuarter((quarter + 1) % 4)}>
              {say(words.rotate)}
            </Press>
          </>
        ) : null}
        <a href={address} target="_blank" rel="noreferrer">
          {say(words.newTab)}
        </a>
      </div>
      {file === undefined ? <Skeleton rows={4} /> : null}
      {file === null ? <p className="muted">{say(words.notShown)}</p> : null}
      {file && isPicture ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is scrolled by keys.
        <div className="viewer-frame" tabIndex={0}>
          <img src={file.url} alt={title} style={{ inlineSize: `${(zooms[zoom] ?? 1) * 100}%`, rotate: `${quarter * 90}deg` }} />
        </div>
      ) : null}
      {file && !isPicture ? <PaperFrame url={file.url} title={title} /> : null}
    </section>
  );
}

const takingOverMs = 3000;

/** The browser's own viewer takes the keyboard to itself as it opens: it is given back, unless the person went there. */
function PaperFrame({ url, title }: { url: string; title: string }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const giveBack = (): void => {
      setTimeout(() => {
        if (document.activeElement !== frame.current || frame.current?.matches(':hover')) return;
        frame.current?.blur();
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
        window.focus();
      });
    };
    window.addEventListener('blur', giveBack);
    const timer = setTimeout(() => window.removeEventListener('blur', giveBack), takingOverMs);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', giveBack);
    };
  }, []);
  return <iframe className="viewer-frame" ref={frame} src={url} title={title} />;
}

/** As the browser can show it: undefined while on its way, null when it cannot be had. */
function useFile(address: string): { url: string; type: string } | null | undefined {
  const [file, setFile] = useState<{ url: string; type: string } | null>();
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    fetch(address, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) return setFile(null);
        const blob = await answer.blob();
        url = URL.createObjectURL(blob);
        setFile({ url, type: blob.type });
      })
      .catch(() => {
        if (!stop.signal.aborted) setFile(null);
      });
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [address]);
  return file;
}
