import type { LanguageWords } from '../concepts'

/** French. */
export const fr: LanguageWords = {
  usual:
    'le la les de des du un une et est vous votre vos nous notre nos pour que qui dans sur avec pas ne merci bonjour commande colis si il elle au aux ce cette par avez avons etre sera ete en je se mais ou plus bien d l a cordialement',
  sensitive:
    'avis commentaire commentaires evaluation evaluations etoile etoiles positif positive negatif negative supprimer modifier retirer remboursement cadeau coupon remise annuler supprimez modifiez retirez reduction',
  concepts: {
    review: 'avis, critique|critiques sur amazon, temoignage*, recension*, votre retour sur amazon',
    rating: 'commentaire*, evaluation*, note, notes, notation*, appreciation*, opinion, critique, critiques',
    feedback:
      'evaluation*|note|avis|commentaire* du|sur|de le? vendeur, avis vendeur, note vendeur, evaluation vendeur, feedback, feedbacks',
    seller: 'vendeur, vendeurs, notre|la boutique, notre magasin',
    wrote:
      'ce que vous _3 ecrit|publie|dit|poste|mis|laisse, vos mots, vos propos, votre texte, votre publication, votre message public, vos lignes, votre jugement, votre verdict, vos paroles, ce que tu as ecrit|publie|dit, ce qui est ecrit _2 nous',
    stars:
      '★, ★★, ★★★, ★★★★, ★★★★★, 1|2|3|4|5|une|deux|trois|quatre|cinq|quelques etoile|etoiles, vos|des|les|plus etoiles, plus d etoiles, etoiles',
    top: '5|cinq etoiles, ★★★★, ★★★★★, note maximale, meilleure note|evaluation, note parfaite, 5 sur 5, 5 5, 10 sur 10, 20 sur 20, toutes les etoiles, maximum d etoiles, la note la plus haute|elevee, excellente note, cinq sur cinq, les cinq, briller _3 etoiles',
    positive:
      'positif|positifs|positive|positives, bon|bons|bonne|bonnes|excellent|excellente|beau|belle|gentil|gentille|super|meilleur|meilleure|favorable|favorables|elogieux avis|commentaire*|evaluation*|note|mot|mots|appreciation|critique, avis|commentaire|evaluation|note|mot favorable|elogieux|elogieuse|plus favorable|clement|clemente|gentil|sympa|indulgent, recommandez nous, nous recommander, dire du bien, pouce leve, du bien de nous',
    negative:
      'negatif*, negative*, mauvais*, critique, faible, basse, severe, une etoile, 1 etoile, 2 etoiles, deux etoiles, defavorable*',
    post: 'laisser, laissez, laisse, ecrire, ecrivez, ecris, partager, partagez, publier, publiez, donner, donnez, poster, postez, deposer, deposez, mettre, mettez, rediger, redigez, attribuer, attribuez, accorder, accordez, partagiez, laissiez, donniez',
    rateUs:
      'evaluer|evaluez|noter|notez nous|le|la|notre|votre|l|ce, evaluez nous, notez nous, nous evaluer|noter, laisser|laissez|ecrire|ecrivez|partager|partagez|publier|publiez|donner|donnez|poster|postez|deposer|deposez|mettre|mettez|rediger|attribuer|attribuez _5 avis|commentaire|evaluation|note|opinion|etoiles|temoignage|appreciation, mettre|donner|laisser un|une|votre avis|commentaire|note|evaluation, de nous mettre _2 etoiles, votre avis sincere|honnete|nous, parlez de nous, dites le _3 autres|amazon, donner votre avis, dire aux autres, un avis sur amazon|l|notre|le|la|ce, ecrivez|racontez|ecrire|raconter|dites sur amazon, ecrivez|racontez|dites ce que _6 sur amazon',
    aloud:
      'publiquement, en public, le monde entier, tout le monde, autres clients|acheteurs, aux autres, en ligne, sur la page, au grand jour',
    change:
      'modifier, modifiez, modifiiez, changer, changez, corriger, corrigez, reviser, revisez, revoir, revoyez, actualiser, actualisez, mettre _3 jour, mettez _3 jour, mise a jour, ameliorer, ameliorez, ajuster, ajustez, adapter, adaptez, reconsiderer, reconsiderez, repenser, repensez, reflechir _3 nouveau, reformuler, adoucir, adoucissez, rehausser, augmenter, augmentez, relever, relire, regarder _2 nouveau, rectifier, rectifiez, nuancer, reecrire, transformer, modification, nouveau regard, refleter, reflete, revenir sur, reviez, editer, la modifier|changer, remonter, passer a 5|cinq',
    remove:
      'supprimer, supprimez, supprimiez, retirer, retirez, retiriez, effacer, effacez, enlever, enlevez, annuler votre|l|la avis|evaluation|note, faire disparaitre, disparaitre, suppression, retrait, masquer, oter, ote, depublier',
    gone: 'disparaisse, disparait, disparu, supprime, supprimee, retire, retiree, efface, effacee, modifie, modifiee, corrige, corrigee, change, changee, enleve, enlevee, mis a jour, mise a jour, n est plus, ne soit plus, revu, revue, soit plus',
    it: 'le, la, l, les, cela, ca, celui ci, celle ci, y',
    please:
      's il vous|te plait, svp, stp, pourriez vous, pouvez vous, voudriez vous, veuillez, merci de, merci d, nous vous prions, nous vous demandons, vous prions, serait il possible, auriez vous, acceptez, accepteriez vous, nous vous invitons, vous invitons, aidez nous, priere de, n oubliez pas, il suffit, pensez, peut etre, vous devez, il faut, prie, demandons seulement, pourrais tu, peux tu, supplions, voulez vous, voudrez vous, permettez',
    ask: 'esperons, espere, nous aimerions, souhaitons, souhaiterions, serions ravis|heureux|reconnaissants|tres, reconnaissants, apprecierions, apprecions, nous aiderait, aiderait, ferait plaisir, serait gentil|formidable|genial|super|apprecie|apprecié, compte beaucoup, comptons sur, cela nous, ravis si, tout ce que nous, touches',
    noAsk:
      'ne _4 demandons pas|rien|jamais|aucun|aucune, n attendons pas|rien|aucun|aucune, ne _3 souhaitons pas, n exigeons pas|rien, ne _4 proposons pas|rien|aucun|aucune, n offrons pas|rien|aucun|aucune, ne pouvons pas|ni|jamais, ne voulons pas, ne devons pas, sans contrepartie, sans condition, ne depend pas, n est pas lie*, n a rien a voir, independant*, independamment, quel qu il, quelle qu elle, que vous _5 ou non, jamais nous, aucune obligation, sans vous demander, aucun cadeau|rabais|coupon|avantage, aucune remise|reduction, ni',
    noNeed:
      'vous n avez pas|rien|aucun _3 besoin|a, pas besoin, pas necessaire, inutile, n est pas necessaire, ne _2 pas, n _3 pas, ne laissez pas, ne _3 plus, sans _3 modifier|supprimer|changer|retirer, aucun besoin, rien a modifier|changer, n avez rien, n avez pas',
    not: 'pas, ne, n, jamais, aucun, aucune, sans, moins de, moins, sauf',
    mention:
      'a ete|ont ete _2 supprime*|modifie*|publie*|retire*, amazon a|supprime|decide|verifie, seul amazon, vous avez demande, vous demandez comment|pourquoi|si, merci pour|de votre _2 avis|commentaire|evaluation|retour|note, nous avons lu|vu votre, nous avons bien lu, merci d avoir, merci pour l',
    we: 'nous, j, je, amazon, notre equipe, fabricant, usine, transporteur, nous avons',
    you: 'vous, tu',
    but: 'mais, cependant, toutefois, seulement que, juste, en revanche',
    condition:
      'si, s, des que, une fois, lorsque, quand, apres, tant que, a condition, pourvu, au cas, dans le cas, des, a moins, seulement si, alors',
    exchange:
      'en echange, en retour, en contrepartie, en remerciement, pour vous remercier, comme remerciement, a condition, seule condition, une condition, pour votre|chaque|tout|un|une avis|commentaire|evaluation|note|suppression, en guise, recompense*, capture d ecran, preuve, une fois, des que, apres _3 suppression|modification|publication, contre _3 avis|commentaire|evaluation, tout ce que nous demandons, nous demandons seulement, si vous _4 supprimez|modifiez|retirez|changez|laissez|ecrivez|mettez|publiez|donnez, marche, gratitude, remercierons, moyennant, et recevez, et vous recevrez, et obtenez, et nous vous',
    possible: 'il est possible, possible de, vous pouvez, vous avez la possibilite, possibilite, libre de',
    happy:
      'satisfait*, content*, heureux de|du|avec, heureuse, ravi*, plait, plaisent, aimez, adorez, apprecie votre, plu, tout va bien, vous convient, enchante*, conquis*, comble*',
    unhappy:
      'pas _3 satisfait*|content*|heureux|ravi*|parfait|convaincu, insatisfait*, mecontent*, decu*, sinon, si non, dans le cas contraire, autrement, pas _2 plait, ne _3 plait pas, probleme*, souci*, moins de 5|cinq, n est pas le cas, quelque chose ne, reclamation*, insatisfaction, mecontentement, defaut',
    contact:
      'contactez nous|moi, nous contacter, contacter nous, ecrivez nous, nous ecrire, contactez, repondez nous, dites le nous, dites nous, nous en parler, parlez nous, parlez en, adressez vous, vous adresser, faites le nous, faites nous savoir, nous prevenir, prevenez nous, en parler, laissez nous _3 chance|occasion, donnez nous _3 chance|occasion, tournez vous, venez vers, nous le dire',
    before: 'avant, d abord, plutot, au lieu, directement, en prive, entre nous, sans, prealable, prealablement',
    harm: 'nuit, nuire, entreprise familiale, petite entreprise, petite boutique, supplions, supplie, detruit, detruire, licencie*, emploi, emplois, survie, survivre, fermer, suspendu*, avocat, justice, poursuite*, patron, mes enfants, nos enfants, pitie, ruine*, ruiner, grave prejudice, prejudice, blesse*, fait du tort, fait mal, sanctionne*, implorons, penalise*, menace, mettre en peril, famille a nourrir',
    benefit:
      'vous payons, vous paierons, vous verserons, carte cadeau*, cartes cadeau*, cheque cadeau, bon cadeau, bon d achat, bons d achat, recompense, prime, bonus, cashback, gratuit|gratuite|gratuits article|produit|lampe, article|produit|lampe|exemplaire|accessoire gratuit|gratuite|offert|offerte, offert, offerte, offerts, tirage au sort, loterie, especes, extension de garantie, garantie prolongee, garantie supplementaire, avoir de, un second, un deuxieme, euros pour votre',
    free: 'gratuitement, gratuit|gratuite|gratuits|gratuites, gratis, sans frais',
    gift: 'cadeau, cadeaux, surprise*, petit geste, petite attention, geste commercial',
    give: 'recevez, recevoir, recevrez, offrir, offrons, envoyons, envoyer, obtenez, obtenir, donner, attend, gagnez, beneficiez, aurez, enverrons, offrirons',
    refund:
      'rembours*, rendre _3 argent, rendons _3 argent, rendrons _3 argent, argent _3 rendu, recuperer|recupererez _3 argent, restituer*, restitution, restituons, prix d achat, recrediter, recredit*, somme|argent|montant _5 sur votre|vos compte|carte, dedommag*, indemnis*, compensation',
    coupon:
      'coupon*, code promo*, bon de reduction, remise*, reduction*, rabais, promotion*, bons de reduction, code reduction, code',
    used: 'utilise*, lors de l achat, lors de votre achat, applique*, deduit*, l avez, deja utilise',
    marketing:
      'prochain achat, prochaine commande, prochains achats, nouveaute*, nouvelle collection, nouveaux produits|articles|modeles, nos autres, notre gamme, offre|offres speciale|speciales|exceptionnelle|exclusive|exclusives, profitez, soldes, decouvrez, visitez notre|nos, newsletter, abonnez vous, suivez nous, venez decouvrir, jetez un oeil, en promotion, black friday, aussi interesser, vous plaire aussi, ne manquez pas, recommandez _3 amis, duree limitee, notre _1 collection',
    buy: 'acheter, achetez, achat, commander, commandez, payer, payez, paiement, vendre, acquerir, vente, prenez, passer commande, passez commande, commande, regler',
    outside:
      'chez nous, directement chez|a|avec|aupres|sur|par|de, sans passer par, hors amazon, hors d amazon, hors de la plateforme, en dehors d amazon|de, en dehors, sans amazon, au lieu d amazon, plutot que _3 amazon, contourner, notre|propre site|boutique en|site internet|site web, notre site, ebay, sans intermediaire, commission d amazon, sans commission, sans frais d amazon, en prive, autre plateforme, autre site, notre propre, ailleurs, frais d amazon, de la main',
    payment:
      'paypal, virement, iban, western union, compte bancaire, rib, bitcoin, lydia, especes, mandat, cheque, bancaire',
    cheaper:
      'moins cher|chers, economiser, economisez, meilleur prix, prix plus bas, moins, reduction, remise, rabais, prix d ami, prix special, economie, bon prix',
    cancel: 'annuler, annulez, annulation, annuliez, resilier, annule',
    wantsCancel:
      'message au sujet|concernant|sur _2 annulation, vous souhaitez _4 annuler, vous voulez _4 annuler, vous desirez _4 annuler, souhaitez annuler, souhaitez l annulation, votre demande d annulation, vous avez demande _4 annul*, vous nous avez demande, comme vous l avez, comme demande, comme souhaite, vous ne souhaitez plus, ne voulez plus, votre souhait, vous demandez l annulation, a votre demande, changez d avis, change d avis',
    self: 'vous meme, vous memes, de votre cote, depuis votre compte, de votre part, toi meme, par vos soins',
    thanks:
      'merci, remercions, esperons que vous _3 apprecierez|aimerez, bonne journee, plaisir, confiance, bienvenue, belle journee, souhaitons',
    help: 'question*, disposition, a votre service, n hesitez pas, aider, a votre ecoute',
    confirm:
      'expedie*, envoye*, recu votre, bien recu, confirmons, confirmation, en route, en chemin, livre*, remis au transporteur, en preparation, prepare*, en cours, numero de suivi, parti, partie, enregistree, emballe*, arrive*',
    problem:
      'retard*, malheureusement, desole*, excus*, endommag*, abime*, erreur*, manqu*, probleme*, rappel*, casse*, defectueu*, defaut*, douane*, rupture, rempla*, perdu*, incomplet*, incomplete*, besoin, veuillez, pourriez, rembours*, annul*, rendez vous, pese, au lieu, adresse, repondez, securite, retourne, pas, indiquez, faut',
    innocent:
      'avis de|d passage|expedition|reception|livraison|paiement|mise, changez d avis, change d avis, changer d avis, changement d avis, a notre avis, a mon avis, sauf avis, evaluation du|des|de|d dommage*|degat*|sinistre|expert|risque*|la, commentaire du|des|de livreur|transporteur|chauffeur, commentaire sur la|le|les notice|fermeture|emballage|fermoir, merci pour votre|vos retour|commentaire|remarque|remarques|commentaires, ajoute un commentaire, commentaires du transporteur, laisse|laissé|laisser un avis, notez que|bien|le numero, veuillez noter, note de frais|bas, prenez note, pris note, prendre note, noter que|le numero|votre|la date, etoiles lumineuses, compte _2 etoiles, guirlande|projecteur|rideau|motif _3 etoiles, hotel _3 etoiles, etoiles du|de la|de votre|sur la guirlande|projecteur|rideau|tissu|produit, positif ou negatif, positif comme negatif, positive ou negative, bon ou mauvais, bonne ou mauvaise, pole positif|negatif, borne positive|negative, reponse positive|favorable, emballage cadeau, papier cadeau, paquet cadeau, message cadeau, pour offrir, compte bancaire utilise, directement par amazon|sur amazon|chez amazon|a vous, directement sur la|le|votre _1 commande, remplacement gratuit, gratuit* retour, retour gratuit, code barre*, code qr, qr code, code postal, code d erreur, code d acces, code de suivi, code porte, film de protection, changez les piles, changer les piles, retirez le film, retirer le film, modifier l adresse, changer l adresse, moyen de paiement, quel qu il soit, entre nos mains',
  },
}
