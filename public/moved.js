// A page of a chat that was renamed: on to the same place of the chat as it is called now.
location.replace(document.querySelector('link[rel="canonical"]').href + location.search + location.hash);
