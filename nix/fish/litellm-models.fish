function litellm-models --description 'List the models that the LiteLLM proxy serves'
    litellm-ctl models $argv
end
