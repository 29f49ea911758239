using Confidant.Adapters;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Is told an answer while a model makes it.</summary>
internal interface IAnswerListener
{
    /// <summary>Raised when nobody wants the rest; what there is by then is the answer.</summary>
    CancellationToken Stopped { get; }

    /// <summary>Takes the words so far. Returns at once.</summary>
    /// <param name="show">Makes of them what may be shown, with the links they may have.</param>
    void OnWords(Func<FormattedText> show);
}
