import { App, Button } from 'antd';
import { download } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';

export function DownloadButton({ path, name }: { path: string; name: string }) {
  const { message } = App.useApp();
  return (
    <Button type="link" size="small" aria-label={`下载：${name}`} onClick={() => void download(path).catch((error: unknown) => message.error(problemOf(error).title))}>
      下载
    </Button>
  );
}
