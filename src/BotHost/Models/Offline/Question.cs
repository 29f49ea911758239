using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>A question as the rules understand it.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Person">The participant who is named; null for another subject.</param>
/// <param name="Topics">What it asks about; empty where no rule fits.</param>
/// <param name="Type">What an answer has to have in it.</param>
/// <param name="Content">The words that only a fitting answer has.</param>
/// <param name="AllWords">These and the words that gave the topic away.</param>
/// <param name="AsksWho">Whether it asks for people, of whom there may be several.</param>
/// <param name="AsksForAll">Whether it asks for everything that is known about the asker.</param>
internal sealed record Question(
    QuestionSubject Subject,
    Participant? Person,
    IReadOnlySet<string> Topics,
    AnswerType Type,
    IReadOnlyList<QueryTerm> Content,
    IReadOnlyList<QueryTerm> AllWords,
    bool AsksWho,
    bool AsksForAll);
