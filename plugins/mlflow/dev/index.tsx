/** The old frontend system below `/old`, the new one everywhere else. */
if (window.location.pathname.startsWith('/old/')) {
  import('./oldApp');
} else {
  import('./newApp');
}
