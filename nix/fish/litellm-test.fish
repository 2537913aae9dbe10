function litellm-test --description 'Ask a model through the LiteLLM proxy'
    litellm-ctl test $argv
end
