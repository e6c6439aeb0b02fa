import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useRouteError } from 'react-router';

/** A lazily loaded page that is gone from the server means that the site was updated meanwhile. */
const isStalePage = (error: unknown) => error instanceof TypeError && /dynamically imported module|Importing a module script/.test(error.message);

export function CrashView({ error }: { error: unknown }) {
  const stale = isStalePage(error);
  return (
    <Result
      status={stale ? 'info' : 'error'}
      title={<span role="alert">{stale ? '系统已更新' : '页面出错了'}</span>}
      subTitle={stale ? '请刷新页面，继续使用新版本。' : '已填写的草稿不会丢失。请刷新页面后重试；仍然出错的，请联系系统管理员。'}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      }
    />
  );
}

/** For the router: a page that threw, with the shell around it intact. */
export function RouteCrash() {
  return <CrashView error={useRouteError()} />;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <CrashView error={this.state.error} />;
  }
}
