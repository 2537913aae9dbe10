complete -c litellm-models -f
complete -c litellm-models -s l -d 'With the token limits that the config states'
