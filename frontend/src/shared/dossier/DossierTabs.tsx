import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import './dossier.css';

type Props<Key extends string> = {
  labels: Readonly<Record<Key, string>>;
  contents: Readonly<Record<Key, ReactNode>>;
  tab: Key;
  /** The first tab is the address without one. */
  onChange: (tab: Key | undefined) => void;
};

/** The tabs of a dossier; the chosen one stands in the address. */
export function DossierTabs<Key extends string>({ labels, contents, tab, onChange }: Props<Key>) {
  const keys = Object.keys(labels) as Key[];
  return (
    <Tabs
      className="dossier-tabs"
      activeKey={tab}
      onChange={(key) => onChange(key === keys[0] ? undefined : (key as Key))}
      destroyOnHidden
      items={keys.map((key) => ({ key, label: labels[key], children: contents[key] }))}
    />
  );
}
