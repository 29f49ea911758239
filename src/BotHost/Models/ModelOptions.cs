namespace Confidant.BotHost.Models;

/// <summary>Who makes the answers, and what that may take.</summary>
internal sealed class ModelOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Models";

    /// <summary>The provider that answers by rules; as a task's model, the task done by rules.</summary>
    public const string Offline = "offline";

    /// <summary>The provider of any endpoint that speaks OpenAI's protocol.</summary>
    public const string OpenAi = "openai";

    /// <summary>The provider of endpoints that speak Anthropic's protocol.</summary>
    public const string Anthropic = "anthropic";

    /// <summary>The provider: "offline" answers by rules from what is remembered; "openai" and "anthropic" ask a model.</summary>
    /// <value>The default is offline.</value>
    public string Provider { get; set; } = Offline;

    /// <summary>The address of the provider's interface; for openai with its version, as in <c>http://127.0.0.1:11434/v1</c>.</summary>
    /// <value>An absolute http or https address; null for the provider's own.</value>
    public string? Endpoint { get; set; }

    /// <summary>The key. A secret: from the environment (<c>Models__ApiKey</c>), user secrets or a file that
    /// <c>Models__ApiKey_FILE</c> names, never from appsettings.json.</summary>
    /// <value>Null where the endpoint asks for none.</value>
    public string? ApiKey { get; set; }

    /// <summary>The model that does every task which names none of its own.</summary>
    public string? Model { get; set; }

    /// <summary>The model that makes vectors; null for the host's own encoder.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>The components that are asked of <see cref="EmbeddingModel"/>. After a change all its vectors are made anew.</summary>
    /// <value>From 1 to 8192; the default of 0 takes as many as the model makes.</value>
    public int EmbeddingDimensions { get; set; }

    /// <summary>The model that describes pictures, at the same endpoint; null where nobody looks at them.</summary>
    public string? VisionModel { get; set; }

    /// <summary>Who writes down what is said in voice messages.</summary>
    public TranscriptionOptions Transcription { get; } = new();

    /// <summary>The models that people may choose for agents of their own. The operator's agents may use any.</summary>
    /// <value>The default is none: people's agents speak through <see cref="ModelTaskOptions.Chat"/>.</value>
    public IList<string> AgentModels { get; } = [];

    /// <summary>Models for single tasks.</summary>
    public ModelTaskOptions Tasks { get; } = new();

    /// <summary>How many tokens may be used.</summary>
    public ModelBudgetOptions Budget { get; } = new();

    /// <summary>The longest that a model may take for an answer, tries included.</summary>
    /// <value>From 1 to 600 seconds; the default is 60.</value>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>The longest until the first words of an answer, where it is streamed.</summary>
    /// <value>From 1 to 600 seconds; the default is 20.</value>
    public int FirstTokenSeconds { get; set; } = 20;

    /// <summary>The longest answer that is asked for.</summary>
    /// <value>From 16 to 32768 tokens; the default is 800.</value>
    public int MaxOutputTokens { get; set; } = 800;

    /// <summary>The longest prompt, by estimate.</summary>
    /// <value>From 500 to 1000000 tokens; the default is 6000.</value>
    public int MaxPromptTokens { get; set; } = 6000;

    /// <summary>Whether the endpoint is shown what people explicitly marked as private.</summary>
    /// <value>The default is false.</value>
    public bool AllowPrivate { get; set; }

    /// <summary>Whether answers are asked for as a stream, so that a silent model is noticed early.</summary>
    /// <value>The default is true.</value>
    public bool Stream { get; set; } = true;

    /// <summary>Whether a provider is configured that answers, and learns, by models.</summary>
    public bool HasProvider => Provider != Offline;

    /// <summary>Whether any model is configured.</summary>
    public bool HasModels => HasProvider || Transcription.Model is not null;

    /// <summary>The model of a task; "offline" where none does it.</summary>
    public string ModelOf(ModelTask task) => task switch
    {
        ModelTask.Transcription => Transcription.Model ?? Offline,
        _ when !HasProvider => Offline,
        ModelTask.Vision => VisionModel ?? Offline,
        _ => Tasks.For(task) ?? Model!,
    };
}
