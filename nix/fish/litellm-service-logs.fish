function litellm-service-logs --description "Show the LiteLLM service's logs"
    litellm-ctl service-logs $argv
end
