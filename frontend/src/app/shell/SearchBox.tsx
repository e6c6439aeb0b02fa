import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';

const enough = 2;

/** Global search, from two characters on; “/” leads here from anywhere. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  const input = useRef<InputRef>(null);
  const navigate = useNavigate();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || target.closest('input, textarea, select, [contenteditable], [role=dialog]')) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const search = () => {
    const q = text.trim();
    setShort(q.length > 0 && q.length < enough);
    if (q.length >= enough) void navigate(`/search?${new URLSearchParams({ q }).toString()}`);
  };

  return (
    <search className="top-search">
      <Input.Search
        ref={input}
        aria-label="全局检索：案号、姓名、标题，至少两个字"
        placeholder="检索案号、姓名、标题"
        value={text}
        maxLength={100}
        status={short ? 'warning' : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setShort(false);
        }}
        onSearch={search}
      />
      <span role="status" className={short ? 'search-short' : 'visually-hidden'}>
        {short ? '至少输入两个字' : ''}
      </span>
    </search>
  );
}
