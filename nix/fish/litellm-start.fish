function litellm-start --description 'Run the LiteLLM proxy in the foreground'
    litellm-ctl start $argv
end
