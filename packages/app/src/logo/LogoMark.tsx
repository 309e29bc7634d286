/** An M with a champion marked above its last stroke; `size` in pixels. */
export function LogoMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#123a5c" />
      <path
        d="M7 23V11l5.5 6.5L18 11v12"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="24.5" cy="9.5" r="3.5" fill="#ffb84d" />
    </svg>
  );
}
