namespace Confidant.BotHost.Models;

/// <summary>What a model is asked to do; each can have a model of its own.</summary>
internal enum ModelTask
{
    /// <summary>To answer people.</summary>
    Chat,

    /// <summary>To find the statements in messages.</summary>
    Extraction,

    /// <summary>To find out what people ask about their privacy.</summary>
    Intents,

    /// <summary>To find the accounts that people say are theirs.</summary>
    IdentityHints,

    /// <summary>To sum up what a person shares.</summary>
    UserSummary,

    /// <summary>To sum up what a group talks about.</summary>
    GroupTopic,

    /// <summary>To tell the feeling of posts.</summary>
    Sentiment,

    /// <summary>To write down what is said in a sound.</summary>
    Transcription,

    /// <summary>To describe a picture.</summary>
    Vision,
}
