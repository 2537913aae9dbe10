function litellm-status --description 'Say whether the LiteLLM proxy answers'
    litellm-ctl status $argv
end
