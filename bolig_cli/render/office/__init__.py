"""What Word and OpenDocument have in common: the document's conventions as named styles, bookmarks, and pictures as files."""
