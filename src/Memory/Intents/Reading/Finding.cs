namespace Confidant.Memory.Intents;

/// <summary>A phrase that fills a clause, before what stands around it is weighed.</summary>
/// <param name="Match">The phrase.</param>
/// <param name="SentenceSpan">The sentence it stands in.</param>
/// <param name="Topic">The tokens after it that name a topic.</param>
internal readonly record struct Finding(PhraseMatch Match, SentenceSpan SentenceSpan, Range Topic);
