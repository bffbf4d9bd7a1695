"""One module per subcommand: plain values in, exit code out; what is printed goes through `echo`."""
