import { usePrefetchQuery } from '@tanstack/react-query';
import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Drawer, Grid } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { homeOf, placeOf, showsPersonalData } from '@/app/navigation';
import { pageSettingsQuery } from '@/shared/auth/pageSettings';
import { usePersonalSetting } from '@/shared/auth/usePersonalSetting';
import { useMay, useUser } from '@/shared/auth/session';
import { Bell } from './Bell';
import { SearchBox } from './SearchBox';
import { SideMenu } from './SideMenu';
import { UserMenu } from './UserMenu';
import { IdleNotice } from './IdleNotice';
import { Watermark } from './Watermark';

/** Top bar, menu and page. On a narrow screen the menu is a drawer. */
export function Shell() {
  const user = useUser();
  const { pathname } = useLocation();
  usePrefetchQuery(pageSettingsQuery);
  const hasMatters = useMay('matters.read');
  const place = placeOf(pathname);
  const wide = Grid.useBreakpoint().lg ?? false;
  const [folded, setFolded] = usePersonalSetting('menu.folded', false);
  const [drawer, setDrawer] = useState(false);
  if (pathname === '/' && !hasMatters) return <Navigate to={homeOf(user)} replace />;
  return (
    <div className="shell">
      <ScrollRestoration />
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <header className="top-bar">
        <Button
          type="text"
          className="top-button"
          icon={wide ? folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined /> : <MenuOutlined />}
          aria-label={wide ? (folded ? '展开菜单' : '收起菜单') : '打开菜单'}
          aria-expanded={wide ? !folded : drawer}
          onClick={() => (wide ? setFolded(!folded) : setDrawer(true))}
        />
        <Link to="/" className="brand">
          法治工作台
        </Link>
        <span className="county">{user.countyName}</span>
        {place && (
          <span className="place">
            {place.section} / <Link to={place.entry.path}>{place.entry.title}</Link>
          </span>
        )}
        {hasMatters && <SearchBox />}
        <Bell />
        <UserMenu />
      </header>
      <div className="shell-body">
        {wide && !folded && (
          <nav className="side" aria-label="主菜单">
            <SideMenu />
          </nav>
        )}
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<div className="splash" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Drawer title="菜单" placement="left" size={264} open={!wide && drawer} onClose={() => setDrawer(false)} classNames={{ body: 'drawer-menu' }}>
        <nav aria-label="主菜单">
          <SideMenu onChoose={() => setDrawer(false)} />
        </nav>
      </Drawer>
      {showsPersonalData(pathname) && <Watermark />}
      <IdleNotice />
    </div>
  );
}
