function litellm-service-start --description 'Start the LiteLLM service'
    litellm-ctl service-start $argv
end
