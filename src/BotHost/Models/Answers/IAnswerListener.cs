namespace Confidant.BotHost.Models.Answers;

/// <summary>Is shown an answer while a model makes it.</summary>
internal interface IAnswerListener
{
    /// <summary>The words so far, from their beginning, with the links they may have. The answer that is committed may be another
    /// one: the model can fail in the end, or what the answer rests on can be forgotten meanwhile. Returns at once.</summary>
    void OnDraft(string words);
}
