import { useCallback, useEffect, useState } from 'react';
import { newKey } from '../../api/client';
import { useOnline } from '../../shell/OfflineBar';
import { device, type Photo } from './device';
import { lighter } from './picture';
import { sendPhotos } from './send-photos';

const againMs = 15_000;

export interface Photos {
  photos: readonly Photo[];
  add: (files: readonly File[]) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** The visit is done: nothing of it stays on the phone. */
  forget: () => Promise<void>;
}

/** The photographs of a visit: kept on the phone at once, sent whenever there is a line. */
export function usePhotos(visit: string): Photos {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const online = useOnline();
  const look = useCallback(async () => {
    setPhotos((await device.all('photos')).filter((photo) => photo.visit === visit));
  }, [visit]);
  const waiting = photos.some(({ fileId }) => fileId === null);

  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (!online || !waiting) return;
    const send = (): void => void sendPhotos(visit, () => void look());
    send();
    const again = setInterval(send, againMs);
    return () => clearInterval(again);
  }, [online, waiting, visit, look]);

  const remove = async (id: string): Promise<void> => {
    await device.remove('photos', id);
    await look();
  };
  return {
    photos,
    remove,
    add: async (files) => {
      for (const file of files)
        await device.put('photos', { id: newKey(), visit, blob: await lighter(file), upload: null, received: 0, fileId: null });
      await look();
    },
    forget: async () => {
      for (const { id } of photos) await device.remove('photos', id);
    },
  };
}
