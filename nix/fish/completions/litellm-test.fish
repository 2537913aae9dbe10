complete -c litellm-test -f
complete -c litellm-test -s m -l model -x -a '(litellm-ctl model-names)' -d 'The model to ask'
complete -c litellm-test -s s -l stream -d 'Print the answer as it comes'
complete -c litellm-test -s V -l verbose -d 'Show the request and who answered'
