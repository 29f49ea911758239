using Confidant.BotHost.Agents;
using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Says plainly that it does not know.</summary>
internal static class UnknownAnswer
{
    /// <summary>The sentence for a question that nothing recalled answers.</summary>
    public static string Say(Question question, Prompt prompt)
    {
        Voice voice = Phrases.VoiceOf(prompt);
        if (question.AsksForAll)
        {
            return voice.UnknownAll;
        }

        if (question.Subject == QuestionSubject.Participant)
        {
            return Phrases.Fill(voice.UnknownPerson, "person", question.Person!.Name);
        }

        if (question.Subject == QuestionSubject.Asker && question.Content.Count == 0 && question.Topics.Count > 0)
        {
            string topic = prompt.Language == Language.Spanish ? Spanish(question) : English(question);
            return Phrases.Fill(voice.UnknownTopic, "topic", topic);
        }

        return voice.Unknown;
    }

    private static string English(Question question)
    {
        foreach (string topic in question.Topics)
        {
            switch (topic)
            {
                case Topics.Residence: return "where you live";
                case Topics.Origin: return "where you are from";
                case Topics.Employer: return "where you work";
                case Topics.Role: return "what your job is";
                case Topics.Age: return "how old you are";
                case Topics.Birthday: return "when your birthday is";
                case Topics.Allergy: return "what you are allergic to";
                case Topics.Like: return "what you like";
                case Topics.Dislike: return "what you dislike";
                case Topics.Languages: return "which languages you speak";
            }
        }

        return "that";
    }

    private static string Spanish(Question question)
    {
        foreach (string topic in question.Topics)
        {
            switch (topic)
            {
                case Topics.Residence: return "dónde vives";
                case Topics.Origin: return "de dónde eres";
                case Topics.Employer: return "dónde trabajas";
                case Topics.Role: return "a qué te dedicas";
                case Topics.Age: return "cuántos años tienes";
                case Topics.Birthday: return "cuándo es tu cumpleaños";
                case Topics.Allergy: return "a qué eres alérgico";
                case Topics.Like: return "qué te gusta";
                case Topics.Dislike: return "qué no te gusta";
                case Topics.Languages: return "qué idiomas hablas";
            }
        }

        return "eso";
    }
}
