using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Classes of words that patterns refer to, folded, both languages together.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> _classes = new Dictionary<string, FrozenSet<string>>
    {
        ["[kin]"] = WordSet.Of("""
            mother mum mom mommy father dad daddy parents parent sister sisters brother brothers sibling siblings son sons
            daughter daughters child children kid kids baby twins wife husband partner spouse fiance fiancee girlfriend boyfriend
            grandmother grandma grandfather grandpa grandparents grandson granddaughter aunt uncle cousin cousins niece nephew
            family friend friends colleague colleagues boss manager flatmate roommate neighbour neighbor neighbours ex
            teammate classmate stepmother stepfather
            madre mama padre papa padres hermana hermanas hermano hermanos hijo hijos hija hijas bebe gemelos mellizos esposa
            esposo mujer marido pareja novia novio abuela abuelo abuelos nieto nieta tia tio tios primo prima primos sobrino
            sobrina familia amigo amiga amigos amigas companero companera companeros jefe jefa vecino vecina vecinos suegra suegro
            cunado cunada exmarido exmujer
            """),
        ["[pet]"] = WordSet.Of("""
            cat cats kitten dog dogs puppy pet pets hamster rabbit parrot bird goldfish fish turtle tortoise horse pony guinea
            gato gata gatos gatas gatito perro perra perros perras perrito cachorro mascota mascotas conejo loro pajaro pez
            tortuga caballo yegua
            """),
        ["[number]"] = WordSet.Of("""
            one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
            un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta
            """),
        ["[illness]"] = WordSet.Of("""
            asthma diabetes migraine migraines hypertension anxiety depression epilepsy eczema arthritis insomnia celiac coeliac
            adhd autism cancer psoriasis hayfever
            asma migrana migranas hipertension ansiedad depresion epilepsia artritis insomnio celiaquia tdah autismo
            """),
        ["[diet]"] = WordSet.Of("""
            vegetarian vegan pescatarian celiac coeliac diabetic asthmatic lactose
            vegetariano vegetariana vegano vegana celiaco celiaca diabetico diabetica asmatico asmatica
            """),
        ["[event]"] = WordSet.Of("""
            flight train bus trip holiday vacation appointment meeting exam interview wedding concert party dinner lunch class rehearsal hike gig workshop ceremony funeral picnic barbecue
            course surgery operation deadline presentation match race marathon conference game test birthday-party checkup
            vuelo tren viaje vacaciones cita reunion examen entrevista boda concierto fiesta cena comida clase curso operacion
            presentacion partido carrera maraton conferencia prueba revision ensayo concierto excursion taller ceremonia funeral evento
            """),
        ["[job]"] = WordSet.Of("""
            cocinero cocinera profesor profesora maestro maestra medico medica enfermero enfermera abogado abogada ingeniero ingeniera
            programador programadora panadero panadera estudiante camarero camarera periodista arquitecto arquitecta dentista
            veterinario veterinaria electricista carpintero carpintera fontanero pintor pintora escritor escritora musico musica
            actor actriz contable policia bombero bombera conductor conductora piloto disenador disenadora psicologo psicologa
            traductor traductora jubilado jubilada autonomo autonoma farmaceutico farmaceutica informatico informatica peluquero
            peluquera mecanico mecanica economista cientifico cientifica fotografo fotografa agricultor agricultora
            """),
        ["[title]"] = WordSet.Of("""
            ceo cto cfo coo cmo founder cofounder director president manager head chief
            director directora jefe jefa gerente fundador fundadora cofundador cofundadora responsable consultor consultora analista
            """),
        ["[industry]"] = WordSet.Of("""
            finance banking insurance healthcare education retail tech it software fintech biotech pharma media advertising marketing
            hospitality tourism construction agriculture logistics energy publishing fashion gaming film music journalism law
            consulting aerospace automotive telecom manufacturing science research accounting
            finanzas banca seguros sanidad educacion comercio tecnologia informatica medios publicidad hosteleria turismo construccion
            agricultura logistica energia moda derecho consultoria automocion telecomunicaciones investigacion contabilidad
            """),
        ["[status]"] = WordSet.Of("""
            married single divorced engaged widowed separated casado casada soltero soltera divorciado divorciada viudo viuda
            separado separada
            """),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A class by its name in brackets.</summary>
    public static FrozenSet<string> Find(string name) => _classes[name];
}
