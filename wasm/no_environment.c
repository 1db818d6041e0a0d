// There are no environment variables here. The C library's own getenv would have the host asked for them when the module starts.
char* getenv(const char* name) {
  (void)name;
  return 0;
}
