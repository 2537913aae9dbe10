function litellm-service-restart --description 'Restart the LiteLLM service'
    litellm-ctl service-restart $argv
end
