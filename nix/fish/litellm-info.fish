function litellm-info --description 'Say where the LiteLLM proxy, its config and its logs are'
    litellm-ctl info $argv
end
