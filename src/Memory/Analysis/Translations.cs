using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>The commonest words that people use about themselves, English and Spanish side by side: who said "I live" finds it
/// by "¿dónde vivo?". Only across languages: synonyms within one language gained nothing when they were measured.</summary>
internal static class Translations
{
    private const string Pairs = """
        live lives living lived home = vivo vives vive vivir viviendo
        work works working job = trabajo trabajas trabaja trabajar empleo
        name named called = nombre llamo llama llamas llaman
        age old = edad
        birthday born = cumpleanos naci nacio
        cat cats = gato gata gatos gatas
        dog dogs = perro perra perros perras
        pet pets = mascota mascotas
        sister sisters = hermana hermanas
        brother brothers = hermano hermanos
        mother mum mom = madre mama
        father dad = padre papa
        son sons = hijo
        daughter daughters = hija hijas
        children kids = hijos ninos
        wife = esposa mujer
        husband = marido esposo
        partner = pareja
        girlfriend = novia
        boyfriend = novio
        friend friends = amigo amiga amigos amigas
        boss = jefe jefa
        allergic allergy allergies = alergico alergica alergia alergias
        doctor = medico doctora
        study studies studying studied = estudio estudias estudia estudiar
        university = universidad
        school = escuela colegio
        speak speaks language languages = hablo hablas habla hablar idioma idiomas lengua
        spanish = espanol castellano
        english = ingles
        french = frances
        german = aleman
        portuguese = portugues
        favourite favorite = favorito favorita favoritos favoritas
        colour color = color
        food = comida
        book books = libro libros
        film films movie movies = pelicula peliculas
        song songs = cancion canciones
        music = musica
        flight flights = vuelo vuelos
        trip travel travelling = viaje viajo viajar
        holiday holidays vacation = vacaciones
        meeting = reunion
        appointment = cita
        wedding = boda
        exam = examen
        car cars = coche coches carro auto
        bike bicycle = bici bicicleta
        house = casa
        flat apartment = piso apartamento
        phone = telefono movil
        bakery = panaderia
        hospital = hospital
        teacher = profesor profesora maestra maestro
        nurse = enfermera enfermero
        cook chef = cocinero cocinera
        hobby hobbies = aficion aficiones
        play plays playing = juego juegas juega jugar
        run running = correr corro
        swim swimming = nadar nado natacion
        coffee = cafe
        tea = te
        wine = vino
        meat = carne
        fish = pescado
        cheese = queso
        nuts = nueces
        peanut peanuts = cacahuete cacahuetes mani
        eat eating = como comer
        drink drinking = bebo beber
        love loves = encanta encantan amo
        hate hates = odio odias odia
        favor prefer prefers = prefiero prefieres prefiere
        cilantro coriander = cilantro
        """;

    private static readonly FrozenDictionary<string, string[]> _fromEnglish = Create(Language.English);
    private static readonly FrozenDictionary<string, string[]> _fromSpanish = Create(Language.Spanish);

    /// <summary>The terms that count as a folded word of a language, its own stem first.</summary>
    public static IReadOnlyList<string> Variants(string word, Language language)
    {
        var other = language == Language.English ? Language.Spanish : Language.English;
        string stem = TextAnalyzer.Stem(word, language);
        var variants = new List<string> { stem };
        Add(variants, TextAnalyzer.Stem(word, other));
        var table = language == Language.English ? _fromEnglish : _fromSpanish;
        if (table.TryGetValue(stem, out string[]? translations))
        {
            foreach (string translation in translations)
            {
                Add(variants, translation);
            }
        }

        return variants;
    }

    private static void Add(List<string> variants, string term)
    {
        if (!variants.Contains(term))
        {
            variants.Add(term);
        }
    }

    private static FrozenDictionary<string, string[]> Create(Language from)
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in Pairs.Split('\n'))
        {
            string[] sides = line.Split('=');
            string[] english = Stems(sides[0], Language.English);
            string[] spanish = Stems(sides[1], Language.Spanish);
            var (keys, values) = from == Language.English ? (english, spanish) : (spanish, english);
            foreach (string key in keys)
            {
                table[key] = table.TryGetValue(key, out string[]? known) ? [.. known, .. values] : values;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Stems(string words, Language language) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => TextAnalyzer.Stem(word, language))
        .Distinct(StringComparer.Ordinal)
        .ToArray();
}
