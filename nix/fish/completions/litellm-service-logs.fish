complete -c litellm-service-logs -f
complete -c litellm-service-logs -s f -l follow -d 'Wait for more'
complete -c litellm-service-logs -s n -l lines -x -d 'How many lines'
