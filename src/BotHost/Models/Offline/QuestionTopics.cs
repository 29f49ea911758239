using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Tells what a question is about by the words that give it away.</summary>
internal static class QuestionTopics
{
    // The topics, the words that ask for them, and words of which one has to be there too (none: "-").
    private static readonly (string[] Topics, string[] Words, string[] With)[] _rules =
    [
        Rule([Topics.Residence], "live living reside home address city vivo vive vives vivir domicilio resido reside", "-"),
        Rule([Topics.Origin], "from come born hometown origin nacionalidad origen", "where donde hometown origin nacionalidad origen"),
        Rule([Topics.Origin], "naci nacio soy eres es", "donde"),
        Rule([Topics.Birthday], "birthday born cumpleanos cumplo cumple naci nacio", "when what cuando dia fecha birthday cumpleanos"),
        Rule([Topics.Employer], "work working works trabajo trabaja trabajar", "where who donde quien"),
        Rule([Topics.Employer], "employer company empresa", "-"),
        Rule([Topics.Role, Topics.Employer], "job profession occupation career living profesion dedico dedica oficio", "-"),
        Rule([Topics.Role, Topics.Employer], "work works trabajo trabaja", "what que cual"),
        Rule([Topics.Age], "old age edad", "-"),
        Rule([Topics.Age], "anos", "cuantos"),
        Rule([Topics.Name], "name called nombre llamo llama", "-"),
        Rule([Topics.Allergy], "allergic allergy allergies intolerant alergico alergica alergia alergias intolerante", "-"),
        Rule([Topics.Allergy, Topics.Health], "eat comer", "-"),
        Rule([Topics.Health], "diet health illness dieta salud enfermedad", "-"),
        Rule([Topics.Dislike], "hate dislike odio odia detesto detesta", "-"),
        Rule([Topics.Languages], "speak speaks language languages hablo habla idioma idiomas", "-"),
        Rule([Topics.Study], "study studying studies major degree university estudio estudia estudie carrera universidad", "-"),
        Rule([Topics.MaritalStatus], "married single divorced engaged casado casada soltero soltera", "-"),
        Rule([Topics.Favourite], "favourite favorite favorito favorita favoritos favoritas preferido preferida", "-"),
        Rule([Topics.Pet], "pet pets mascota mascotas animal animals", "-"),
        Rule([Topics.Family], "family familia", "-"),
        Rule([Topics.Plan], "plan plans planning planes", "-"),
        Rule([Topics.Habit, Topics.Like], "hobby hobbies aficion aficiones", "-"),
        Rule([Topics.Tool], "tool tools software herramienta herramientas use using uso utilizo", "tool tools software herramienta herramientas"),
        Rule([Topics.Project], "project projects proyecto proyectos", "-"),
        Rule([Topics.Goal], "goal goals objective objectives objetivo objetivos meta metas", "-"),
        Rule([Topics.Challenge], "challenge challenges struggle struggling reto retos dificultad dificultades", "-"),
        Rule([Topics.Industry], "industry sector", "-"),
        Rule([Topics.Possession], "own", "-"),
        Rule([Topics.Decision], "decide decided decision decisions agree agreed decidimos decidido decidieron acordamos acordado quedamos quedado", "-"),
    ];

    private static readonly string[] _likeWords =
        ["like", "likes", "love", "loves", "enjoy", "enjoys", "prefer", "gusta", "gustan", "encanta", "encantan", "prefiero", "prefiere"];

    /// <summary>The topics of a question and the words of it that told them.</summary>
    /// <param name="words">Its words, folded.</param>
    public static (HashSet<string> Topics, HashSet<string> Triggers) Find(IReadOnlyList<string> words)
    {
        var topics = new HashSet<string>(StringComparer.Ordinal);
        var triggers = new HashSet<string>(StringComparer.Ordinal);
        var present = words.ToHashSet(StringComparer.Ordinal);
        foreach (var rule in _rules)
        {
            if (rule.With[0] != "-" && !present.Overlaps(rule.With))
            {
                continue;
            }

            foreach (string word in rule.Words)
            {
                if (present.Contains(word))
                {
                    topics.UnionWith(rule.Topics);
                    triggers.Add(word);
                }
            }
        }

        AddLikes(words, present, topics, triggers);
        return (topics, triggers);
    }

    private static void AddLikes(
        IReadOnlyList<string> words, HashSet<string> present, HashSet<string> topics, HashSet<string> triggers)
    {
        foreach (string word in _likeWords)
        {
            if (!present.Contains(word))
            {
                continue;
            }

            triggers.Add(word);
            bool isNegated = present.Contains("don") || present.Contains("doesn") || present.Contains("not") || present.Contains("no");

            // "Do I like cilantro?" may be answered with no, "what do I like?" may not.
            bool isYesOrNo = words[0] is "do" or "does" or "me" or "le" or "a";
            topics.Add(isNegated ? Topics.Dislike : Topics.Like);
            if (isYesOrNo)
            {
                topics.Add(Topics.Dislike);
                topics.Add(Topics.Like);
            }

            if (!isNegated)
            {
                topics.Add(Topics.Favourite);
            }
        }
    }

    private static (string[] Topics, string[] Words, string[] With) Rule(string[] topics, string words, string with) =>
        (topics, words.Split(' '), with.Split(' '));
}
