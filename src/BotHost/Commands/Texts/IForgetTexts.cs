using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /forget says, in one language.</summary>
internal interface IForgetTexts
{
    /// <summary>How /forget is used.</summary>
    string Usage { get; }

    /// <summary>What the field shows in which a topic is written.</summary>
    string TopicPlaceholder { get; }

    /// <summary>The answer to a topic that has no word to search for.</summary>
    string TooVague { get; }

    /// <summary>The answer when a forget finds nothing.</summary>
    string NothingToForget { get; }

    /// <summary>The button that confirms a forget.</summary>
    string Confirm { get; }

    /// <summary>The button that cancels a forget.</summary>
    string Keep { get; }

    /// <summary>The answer when a forget was cancelled.</summary>
    string Cancelled { get; }

    /// <summary>The answer at the moment of the forget.</summary>
    string Forgotten { get; }

    /// <summary>The question before a forget.</summary>
    string Question(ForgetPreview preview);

    /// <summary>The receipt of a forget, when the files are clean.</summary>
    string Done(ForgetCounts counts);

    /// <summary>The answer when a message was forgotten by a phrase, with a button that takes it back.</summary>
    string SoftlyDone { get; }

    /// <summary>The answer when such a forget was taken back.</summary>
    string TakenBack { get; }

    /// <summary>The answer when it is too late for that.</summary>
    string TooLate { get; }
}
