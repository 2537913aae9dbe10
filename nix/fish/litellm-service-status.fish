function litellm-service-status --description "Show the LiteLLM service's state"
    litellm-ctl service-status $argv
end
