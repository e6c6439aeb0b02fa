import { NavLink } from 'react-router';
import { visibleSections } from '@/app/navigation';
import { useUser } from '@/shared/auth/session';

export function SideMenu({ onChoose }: { onChoose?: () => void }) {
  return visibleSections(useUser()).map((section) => (
    <section key={section.key} className="menu-section">
      <h2>{section.title}</h2>
      <ul>
        {section.entries.map((entry) => (
          <li key={entry.path}>
            <NavLink to={entry.path} end={entry.path === '/'} onClick={onChoose}>
              {entry.title}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
