function litellm-service-stop --description 'Stop the LiteLLM service'
    litellm-ctl service-stop $argv
end
